package io.chengjie.park.land;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.space.Phase;
import io.chengjie.park.space.SpaceLedger;
import io.chengjie.proto.park.v1.EndParcelEarmarkRequest;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ends the earmark of a parcel; one that is over already stays as it is. */
@ApplicationScoped
class EndParcelEarmark {
  private final Mutations mutations;
  private final ParcelJournal journal;
  private final SpaceLedger ledger;

  EndParcelEarmark(Mutations mutations, ParcelJournal journal, SpaceLedger ledger) {
    this.mutations = mutations;
    this.journal = journal;
    this.ledger = ledger;
  }

  Parcel run(EndParcelEarmarkRequest request) {
    return mutations.run(request, request.getRequestId(), Parcel.getDefaultInstance(), this::end);
  }

  private Parcel end(EndParcelEarmarkRequest request) {
    ParcelRecord record = journal.lock(request.getId());
    Instant now = journal.now();
    Parcel before = journal.fresh(record, request.getEtag(), now);
    if (!before.hasEarmark()) {
      return before;
    }
    ledger.unblock(record.id, Phase.EARMARKED, request.getExplanation(), now);
    return journal.write("ParcelEarmarkEnded", record, now);
  }
}
