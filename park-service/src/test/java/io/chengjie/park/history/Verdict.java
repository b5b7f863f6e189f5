package io.chengjie.park.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a run went: what was asked, what was answered, and what has no explanation. */
public final class Verdict {
  private final long seed;
  private int operations;
  private int changes;
  private int crashes;
  private int repeated;
  private final Map<String, Integer> asked = new TreeMap<>();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  Verdict(long seed) {
    this.seed = seed;
  }

  void add(List<Call> calls, List<Step> steps, List<String> found) {
    operations += calls.size();
    changes += steps.size();
    faults.addAll(found);
    for (Call call : calls) {
      asked.merge(call.ask.operation(), 1, Integer::sum);
      repeated += call.attempts().size() - 1;
      for (Call.Attempt attempt : call.attempts()) {
        if (attempt.answer().isUnknown()) {
          crashes++;
        } else if (!attempt.answer().isOk()) {
          refusals.merge(attempt.answer().outcome(), 1, Integer::sum);
        }
      }
    }
  }

  int operations() {
    return operations;
  }

  public boolean isExplained() {
    return faults.isEmpty();
  }

  /** What no sequential register can have done, with the seed that repeats it. */
  public List<String> faults() {
    return faults;
  }

  @Override
  public String toString() {
    return """
    history: seed %d
      operations  %d %s
      changes     %d
      crashes     %d, repeated with the same request id %d
      refusals    %s
      %s"""
        .formatted(
            seed,
            operations,
            asked,
            changes,
            crashes,
            repeated,
            refusals,
            faults.isEmpty()
                ? "explained by the sequential register"
                : "NOT EXPLAINED:\n  " + String.join("\n  ", faults));
  }
}
