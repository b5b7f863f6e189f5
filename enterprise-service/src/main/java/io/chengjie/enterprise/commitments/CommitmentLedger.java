package io.chengjie.enterprise.commitments;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.time.Instants;
import io.chengjie.enterprise.values.Amount;
import io.chengjie.enterprise.values.CivilDates;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.enterprise.v1.Commitment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Where the promises of an agreement are written down when it is signed. */
@ApplicationScoped
public class CommitmentLedger {
  private final EntityManager entities;
  private final Ids ids;
  private final Clock clock;

  CommitmentLedger(EntityManager entities, Ids ids, Clock clock) {
    this.entities = entities;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds what shape alone cannot tell. */
  public static void check(List<Commitment> commitments, Violations violations) {
    for (int i = 0; i < commitments.size(); i++) {
      Commitment commitment = commitments.get(i);
      if (commitment.hasDueOn() && CivilDates.parse(commitment.getDueOn()).isEmpty()) {
        violations.add("commitments[" + i + "].dueOn", ViolationReason.INVALID_DATE);
      }
    }
  }

  /** Records all promises of one agreement, in the transaction that signs it. */
  public void record(String projectId, List<Commitment> commitments) {
    Instant now = Instants.now(clock);
    int position = 0;
    for (Commitment commitment : commitments) {
      RecordedCommitment row = new RecordedCommitment();
      row.id = ids.next("CMT");
      row.projectId = projectId;
      row.position = ++position;
      row.party = commitment.getParty();
      row.text = commitment.getText();
      row.metric = commitment.getMetric();
      row.amount = commitment.hasAmount() ? Amount.of(commitment.getAmount()) : null;
      row.dueOn =
          commitment.hasDueOn() ? CivilDates.parse(commitment.getDueOn()).orElseThrow() : null;
      row.policyVersionId =
          commitment.hasPolicyVersionId() ? commitment.getPolicyVersionId() : null;
      row.state = Commitment.State.OPEN;
      row.createTime = now;
      entities.persist(row);
    }
    entities.flush();
  }
}
