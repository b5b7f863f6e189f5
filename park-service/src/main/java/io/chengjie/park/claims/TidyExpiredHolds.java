package io.chengjie.park.claims;

import io.chengjie.chassis.mutation.Mutations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes down which holds ran out, and tells of it. Nothing waits for this: whether a hold is live
 * is judged by the clock wherever it matters.
 */
@ApplicationScoped
public class TidyExpiredHolds {
  private static final int BATCH = 100;
  private static final int BATCHES = 50;

  private final Mutations mutations;
  private final HoldRepository holds;
  private final Capacity capacity;
  private final HoldJournal journal;

  TidyExpiredHolds(
      Mutations mutations, HoldRepository holds, Capacity capacity, HoldJournal journal) {
    this.mutations = mutations;
    this.holds = holds;
    this.capacity = capacity;
    this.journal = journal;
  }

  /**
   * @return how many holds were tidied; at most 5,000
   */
  public int run() {
    int tidied = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      int done = mutations.transaction(this::tidyBatch);
      tidied += done;
      if (done < BATCH) {
        break;
      }
    }
    return tidied;
  }

  private int tidyBatch() {
    List<HoldRecord> due = holds.lockDue(BATCH);
    Map<String, HoldLines> lines = capacity.linesOf(due.stream().map(hold -> hold.id).toList());
    capacity.lock(lines.values());
    Instant now = journal.now();
    for (HoldRecord hold : due) {
      capacity.end(hold.id, hold.expiresAt);
      hold.become(new HoldState.Expired(hold.expiresAt));
      journal.write("HoldExpired", hold, lines.getOrDefault(hold.id, HoldLines.NONE), now);
    }
    return due.size();
  }
}
