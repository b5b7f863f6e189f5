package io.chengjie.policy.funds;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.policy.benefits.MinorUnits;
import io.chengjie.policy.catalog.PolicyVersions;
import io.chengjie.policy.catalog.VersionHead;
import io.chengjie.proto.policy.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes the money of lines out of their funds, and gives it back. Funds are locked in the order of
 * their ids.
 */
@ApplicationScoped
class LineFunding {
  private final PolicyVersions versions;
  private final Funds funds;
  private final Ledger ledger;

  LineFunding(PolicyVersions versions, Funds funds, Ledger ledger) {
    this.versions = versions;
    this.funds = funds;
    this.ledger = ledger;
  }

  void take(String reservationId, List<ReservationLine> lines) {
    requirePublished(lines);
    SortedMap<String, FundEntity> locked = lock(lines);
    for (ReservationLine line : lines) {
      if (!fund(line.fundId(), locked).currency.equals(line.currency())) {
        throw mismatch(line);
      }
    }
    requireCover(lines, locked);
    for (ReservationLine line : lines) {
      ledger.reserve(fund(line.fundId(), locked), line.amountMinor(), reservationId);
    }
  }

  void giveBack(String reservationId, List<ReservationLine> lines) {
    SortedMap<String, FundEntity> locked = lock(lines);
    for (ReservationLine line : lines) {
      ledger.giveBack(fund(line.fundId(), locked), line.amountMinor(), reservationId);
    }
  }

  private SortedMap<String, FundEntity> lock(List<ReservationLine> lines) {
    return funds.lock(lines.stream().map(ReservationLine::fundId).distinct().sorted().toList());
  }

  private void requirePublished(List<ReservationLine> lines) {
    Map<String, VersionHead> heads =
        versions
            .heads(lines.stream().map(ReservationLine::policyVersionId).distinct().toList())
            .stream()
            .collect(Collectors.toMap(VersionHead::id, Function.identity()));
    for (ReservationLine line : lines) {
      VersionHead head = heads.get(line.policyVersionId());
      if (head == null) {
        throw Missing.of("policy-versions", line.policyVersionId());
      }
      if (!head.published()) {
        throw Rejection.of(ErrorReason.VERSION_NOT_PUBLISHED)
            .with("versionId", line.policyVersionId());
      }
      if (!head.fundId().equals(Optional.of(line.fundId()))) {
        throw mismatch(line);
      }
    }
  }

  /** All lines of one fund together, so that two that fit singly do not overspend it. */
  private static void requireCover(
      List<ReservationLine> lines, SortedMap<String, FundEntity> locked) {
    SortedMap<String, Long> asked = new TreeMap<>();
    lines.forEach(line -> asked.merge(line.fundId(), line.amountMinor(), Math::addExact));
    asked.forEach(
        (fundId, amount) -> {
          FundEntity fund = fund(fundId, locked);
          FundBalance balance = fund.balance();
          if (!balance.covers(amount)) {
            throw Rejection.of(ErrorReason.FUND_INSUFFICIENT)
                .with("fundId", fundId)
                .with("fundCode", fund.code)
                .with("asked", MinorUnits.decimal(amount))
                .with("available", MinorUnits.decimal(balance.free()))
                .with("short", MinorUnits.decimal(amount - balance.free()))
                .with("currency", fund.currency);
          }
        });
  }

  private static FundEntity fund(String id, SortedMap<String, FundEntity> locked) {
    FundEntity fund = locked.get(id);
    if (fund == null) {
      throw Missing.fund(id);
    }
    return fund;
  }

  private static Rejection mismatch(ReservationLine line) {
    return Rejection.of(ErrorReason.FUND_MISMATCH)
        .with("versionId", line.policyVersionId())
        .with("fundId", line.fundId());
  }
}
