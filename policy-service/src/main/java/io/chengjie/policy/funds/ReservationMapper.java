package io.chengjie.policy.funds;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.time.Instants;
import io.chengjie.policy.benefits.MinorUnits;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.policy.v1.FundReservation;
import io.chengjie.proto.policy.v1.FundReservationLine;
import java.util.ArrayList;
import java.util.List;

/** Between the contract and the table of reservations. */
final class ReservationMapper {
  private ReservationMapper() {}

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED naming every amount that is not
   *     more than zero
   */
  static List<ReservationLine> lines(List<FundReservationLine> messages) {
    Violations violations = new Violations();
    List<ReservationLine> lines = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      FundReservationLine message = messages.get(i);
      long amount = MinorUnits.of(message.getAmount());
      if (amount <= 0) {
        violations.add(
            "lines[" + i + "].amount.amount", ViolationReason.RULE_BROKEN, "rule", "> 0.00");
      }
      lines.add(
          new ReservationLine(
              message.getPolicyVersionId(),
              message.getFundId(),
              amount,
              message.getAmount().getCurrency()));
    }
    violations.throwIfAny();
    return List.copyOf(lines);
  }

  static FundReservation toMessage(ReservationEntity entity) {
    FundReservation.Builder message =
        FundReservation.newBuilder()
            .setId(entity.id)
            .setProjectId(entity.projectId)
            .setState(FundReservation.State.valueOf(entity.state.name()))
            .setCreateTime(Instants.toProto(entity.createTime));
    for (ReservationLine line : entity.lines) {
      message.addLines(
          FundReservationLine.newBuilder()
              .setPolicyVersionId(line.policyVersionId())
              .setFundId(line.fundId())
              .setAmount(MinorUnits.money(line.amountMinor(), line.currency())));
    }
    return message.build();
  }
}
