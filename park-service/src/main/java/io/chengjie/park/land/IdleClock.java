package io.chengjie.park.land;

import io.chengjie.park.land.IdleVerdict.Idle;
import io.chengjie.park.land.IdleVerdict.NotIdle;
import io.chengjie.park.land.IdleVerdict.Undetermined;
import io.chengjie.proto.park.v1.IdleLand.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether granted land stands idle, by the rules in force on the day (闲置土地处置办法,
 * 国土资源部令第53号). A period of months ends with the day of the same number; land is idle from the day
 * after (民法典 第二百零一条, 第二百零二条).
 *
 * @param rules in the order in which they are asked
 */
record IdleClock(List<IdleRule> rules, LocalDate today) {
  IdleClock {
    rules = List.copyOf(rules);
  }

  IdleVerdict judge(Development land) {
    List<String> missing = new ArrayList<>();
    for (IdleRule rule : rules) {
      Optional<LocalDate> since = idleSince(rule, land, missing);
      if (since.isPresent()) {
        return idle(rule, since.get(), land);
      }
    }
    return missing.isEmpty() ? new NotIdle() : new Undetermined(missing);
  }

  private Optional<LocalDate> idleSince(IdleRule rule, Development land, List<String> missing) {
    return switch (rule.rule()) {
      case NOT_STARTED -> notStarted(rule, land, missing);
      case STOPPED_WITH_LITTLE_AREA ->
          stopped(
              rule,
              land,
              land.developedAreaSquareMetres(),
              land.areaSquareMetres(),
              "developedAreaSquareMetres",
              missing);
      case STOPPED_WITH_LITTLE_INVESTMENT ->
          stopped(rule, land, land.investedShare(), BigDecimal.ONE, "investedShare", missing);
      case RULE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("idle-land rule");
    };
  }

  private Optional<LocalDate> notStarted(IdleRule rule, Development land, List<String> missing) {
    if (land.actualStartOn() != null) {
      return Optional.empty();
    }
    if (land.agreedStartOn() == null) {
      missing.add("agreedStartOn");
      return Optional.empty();
    }
    return reached(rule.firstIdleDay(land.agreedStartOn()));
  }

  private Optional<LocalDate> stopped(
      IdleRule rule,
      Development land,
      @Nullable BigDecimal part,
      BigDecimal whole,
      String member,
      List<String> missing) {
    if (land.stoppedOn() == null || rule.share() == null) {
      return Optional.empty();
    }
    Optional<LocalDate> since = reached(rule.firstIdleDay(land.stoppedOn()));
    if (since.isPresent() && part == null) {
      missing.add(member);
      return Optional.empty();
    }
    return part != null && rule.share().isMoreThan(part, whole) ? since : Optional.empty();
  }

  private Idle idle(IdleRule rule, LocalDate since, Development land) {
    Amount fee =
        rule.feeShare() == null || land.landPrice() == null
            ? null
            : land.landPrice().share(rule.feeShare());
    return new Idle(rule, since, fee, reclaimSince(rule, land).orElse(null));
  }

  private Optional<LocalDate> reclaimSince(IdleRule rule, Development land) {
    LocalDate begin = rule.rule() == Rule.NOT_STARTED ? land.agreedStartOn() : land.stoppedOn();
    return rule.reclaimMonths() == null || begin == null
        ? Optional.empty()
        : reached(begin.plusMonths(rule.reclaimMonths()).plusDays(1));
  }

  private Optional<LocalDate> reached(LocalDate day) {
    return today.isBefore(day) ? Optional.empty() : Optional.of(day);
  }
}
