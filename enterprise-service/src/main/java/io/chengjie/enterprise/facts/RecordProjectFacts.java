package io.chengjie.enterprise.facts;

import io.chengjie.enterprise.projects.ProjectRecorded;
import io.chengjie.proto.common.v1.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Records the facts of a project in the transaction that creates or changes it. */
@ApplicationScoped
class RecordProjectFacts {
  private final FactLedger ledger;

  RecordProjectFacts(FactLedger ledger) {
    this.ledger = ledger;
  }

  void on(@Observes ProjectRecorded change) {
    List<Fact> facts = ProjectFacts.of(change);
    if (!facts.isEmpty()) {
      ledger.add(facts);
    }
  }
}
