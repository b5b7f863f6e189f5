package io.chengjie.park.admission;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.land.ParcelReadiness;
import io.chengjie.park.land.UnreadyParcel;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.parks.ZoneRules;
import io.chengjie.park.pools.PoolLookup;
import io.chengjie.park.pools.PoolsLeft;
import io.chengjie.park.space.SpaceKind;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides whether a project may claim spaces: before the hold by what it states, and again before
 * they are allocated. Joins the current transaction.
 */
@ApplicationScoped
public class Admission {
  /**
   * Where the project wants to go.
   *
   * @param spaces may be empty: then only the quotas are asked
   * @param useFrom first day of the use
   */
  public record Wish(String holdId, String parkId, List<SpaceSite> spaces, LocalDate useFrom) {}

  private final ParkLookup parks;
  private final ParcelReadiness parcels;
  private final PoolLookup pools;
  private final AdmissionFile file;
  private final DatabaseClock clock;

  Admission(
      ParkLookup parks,
      ParcelReadiness parcels,
      PoolLookup pools,
      AdmissionFile file,
      DatabaseClock clock) {
    this.parks = parks;
    this.parcels = parcels;
    this.pools = pools;
    this.file = file;
    this.clock = clock;
  }

  /**
   * Before the hold. A fact that is missing refuses nothing yet.
   *
   * @throws Rejection UNIT_NOT_READY, PARCEL_NOT_READY, INDUSTRY_NOT_ALLOWED,
   *     POLLUTANT_QUOTA_EXCEEDED, TREATMENT_CAPACITY_SHORT, INSIDE_ECOLOGICAL_RED_LINE, or
   *     ADMISSION_REFUSED for several
   */
  public void admit(Wish wish, Stated stated) {
    Findings findings = new Findings();
    AdmissionRules rules = judgeSpaces(wish, stated, findings);
    if (!stated.loads().isEmpty()) {
      rules.judgeQuotas(wish.parkId(), left(wish));
    }
    refuse(findings);
    file.put(wish.holdId(), stated);
  }

  /**
   * Before the spaces of a hold are allocated, by what was stated for it and by the facts of today.
   * What it will emit must be claimed by the hold: a quota that is merely left may be promised to
   * the next one too.
   *
   * @throws Rejection as {@link #admit}, and POLLUTANT_LOAD_NOT_CLAIMED, and ADMISSION_FACT_MISSING
   *     when a rule of the zone or a stated load cannot be judged
   */
  public void admitAgain(Wish wish, String industryCode) {
    Stated stated = file.of(wish.holdId(), industryCode);
    Findings findings = new Findings();
    AdmissionRules rules = judgeSpaces(wish, stated, findings);
    if (!stated.loads().isEmpty()) {
      rules.judgeClaims(wish.parkId(), left(wish).keySet(), file.claimedBy(wish.holdId()));
    }
    refuse(findings);
    findings.throwIfNeeded();
  }

  private AdmissionRules judgeSpaces(Wish wish, Stated stated, Findings findings) {
    AdmissionRules rules = new AdmissionRules(stated, findings);
    wish.spaces().stream()
        .filter(space -> space.kind() == SpaceKind.UNIT)
        .forEach(unit -> rules.judgeReady(unit, wish.useFrom()));
    judgeParcels(wish, findings);
    zonesOf(wish.spaces()).forEach(rules::judgeZone);
    return rules;
  }

  private void refuse(Findings findings) {
    if (!findings.refusals().isEmpty()) {
      findings.throwIfRefused(
          file.sourcesOn(LocalDate.ofInstant(clock.now(), BusinessZone.SHANGHAI)));
    }
  }

  /** The land knows its own rule; what it finds joins the rest. */
  private void judgeParcels(Wish wish, Findings findings) {
    List<String> ids =
        wish.spaces().stream()
            .filter(space -> space.kind() == SpaceKind.PARCEL)
            .map(SpaceSite::id)
            .toList();
    for (UnreadyParcel parcel : parcels.unready(ids, wish.useFrom())) {
      findings.refuse(
          new Findings.Refusal(ErrorReason.PARCEL_NOT_READY, "", "lines", parcel.metadata()));
    }
  }

  private Map<String, ZoneRules> zonesOf(List<SpaceSite> spaces) {
    Set<String> ids = spaces.stream().map(SpaceSite::zoneId).collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : new TreeMap<>(parks.zoneRules(ids));
  }

  /** Of the zones' own quotas and the park's, whichever has more left. */
  private Map<UtilityPool.Kind, BigDecimal> left(Wish wish) {
    PoolsLeft all = pools.leftInPark(wish.parkId(), clock.now());
    Map<UtilityPool.Kind, BigDecimal> left = new EnumMap<>(UtilityPool.Kind.class);
    left.putAll(all.of(wish.parkId(), ""));
    for (SpaceSite space : wish.spaces()) {
      all.of(wish.parkId(), space.zoneId())
          .forEach((kind, free) -> left.merge(kind, free, BigDecimal::max));
    }
    return left;
  }
}
