package io.chengjie.park.land;

import io.chengjie.proto.park.v1.IdleLand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say about granted land on a day. */
sealed interface IdleVerdict {
  /** In the contract. */
  IdleLand message();

  /**
   * Idle.
   *
   * @param fee due; null without one, or while the price is unknown
   * @param reclaimSince first day on which the land may be taken back; null before it
   */
  record Idle(
      IdleRule rule, LocalDate since, @Nullable Amount fee, @Nullable LocalDate reclaimSince)
      implements IdleVerdict {
    @Override
    public IdleLand message() {
      IdleLand.Builder message =
          IdleLand.newBuilder()
              .setOutcome(IdleLand.Outcome.IDLE)
              .setRule(rule.rule())
              .setSince(since.toString())
              .setSource(rule.source());
      if (fee != null) {
        message.setFee(fee.message());
      }
      Texts.date(reclaimSince, message::setReclaimSince);
      return message.build();
    }
  }

  /** In use, or within its time. */
  record NotIdle() implements IdleVerdict {
    @Override
    public IdleLand message() {
      return IdleLand.newBuilder().setOutcome(IdleLand.Outcome.NOT_IDLE).build();
    }
  }

  /**
   * Cannot be said.
   *
   * @param missing members of LandDevelopment
   */
  record Undetermined(List<String> missing) implements IdleVerdict {
    @Override
    public IdleLand message() {
      return IdleLand.newBuilder()
          .setOutcome(IdleLand.Outcome.UNDETERMINED)
          .addAllMissingFacts(missing)
          .build();
    }
  }
}
