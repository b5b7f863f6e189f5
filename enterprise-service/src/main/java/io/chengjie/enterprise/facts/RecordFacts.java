package io.chengjie.enterprise.facts;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.enterprise.v1.RecordFactsRequest;
import io.chengjie.proto.enterprise.v1.RecordFactsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records facts, all or none. */
@ApplicationScoped
class RecordFacts {
  private final Mutations mutations;
  private final FactCatalogue catalogue;
  private final FactSubjects subjects;
  private final FactLedger ledger;

  RecordFacts(
      Mutations mutations, FactCatalogue catalogue, FactSubjects subjects, FactLedger ledger) {
    this.mutations = mutations;
    this.catalogue = catalogue;
    this.subjects = subjects;
    this.ledger = ledger;
  }

  RecordFactsResponse run(RecordFactsRequest request) {
    Caller caller = Caller.current();
    List<Fact> facts = request.getFactsList();
    FactRules.checkSources(facts, caller);
    FactRules.checkContent(facts);
    FactRules.checkCatalogue(
        facts, catalogue.definitions(facts.stream().map(Fact::getKey).distinct().toList()));
    return mutations.run(
        request,
        request.getRequestId(),
        RecordFactsResponse.getDefaultInstance(),
        ignored -> {
          subjects.requireWritable(facts.stream().map(Fact::getSubject).toList(), caller);
          return RecordFactsResponse.newBuilder().addAllItems(ledger.add(facts)).build();
        });
  }
}
