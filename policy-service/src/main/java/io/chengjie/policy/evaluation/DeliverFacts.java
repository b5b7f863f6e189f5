package io.chengjie.policy.evaluation;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.policy.v1.DeliverFactsRequest;
import io.chengjie.proto.policy.v1.DeliverFactsResponse;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.SubjectFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the next facts of subjects. What arrived already is passed over, so a delivery may be
 * repeated; what would leave a gap is refused, so that the versions tell how far the facts are
 * known.
 */
@ApplicationScoped
class DeliverFacts {
  private final Mutations mutations;
  private final FactStore store;
  private final EntityManager entityManager;
  private final EventLog events;

  DeliverFacts(Mutations mutations, FactStore store, EntityManager entityManager, EventLog events) {
    this.mutations = mutations;
    this.store = store;
    this.entityManager = entityManager;
    this.events = events;
  }

  DeliverFactsResponse run(DeliverFactsRequest request) {
    return mutations.transaction(() -> deliver(request));
  }

  private DeliverFactsResponse deliver(DeliverFactsRequest request) {
    Map<String, FactSubjectEntity> subjects =
        store.lock(request.getSubjectsList().stream().map(SubjectFacts::getSubject).toList());
    DeliverFactsResponse.Builder answer = DeliverFactsResponse.newBuilder();
    for (int i = 0; i < request.getSubjectsCount(); i++) {
      SubjectFacts batch = request.getSubjects(i);
      FactSubjectEntity subject =
          Optional.ofNullable(subjects.get(batch.getSubject())).orElseThrow();
      append(subject, batch, "subjects[" + i + "]");
      answer.putFactVersions(subject.subject, subject.version);
    }
    return answer.build();
  }

  private void append(FactSubjectEntity subject, SubjectFacts batch, String field) {
    SubjectFacts.Builder added = SubjectFacts.newBuilder().setSubject(subject.subject);
    for (int i = 0; i < batch.getFactsCount(); i++) {
      Fact fact = batch.getFacts(i);
      if (fact.getVersion() <= subject.version) {
        continue;
      }
      if (fact.getVersion() != subject.version + 1) {
        throw Rejection.of(ErrorReason.FACT_DELIVERY_GAP)
            .with("subject", subject.subject)
            .with("present", subject.version);
      }
      entityManager.persist(
          FactMapper.toEntity(subject.subject, fact, field + ".facts[" + i + "]"));
      subject.version = fact.getVersion();
      added.addFacts(fact);
    }
    if (added.getFactsCount() > 0) {
      events.append("facts", subject.subject, "FactsDelivered", added.build());
    }
  }
}
