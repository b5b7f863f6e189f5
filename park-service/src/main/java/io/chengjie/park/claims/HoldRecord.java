package io.chengjie.park.claims;

import io.chengjie.park.claims.HoldState.Allocated;
import io.chengjie.park.claims.HoldState.Cancelled;
import io.chengjie.park.claims.HoldState.Expired;
import io.chengjie.park.claims.HoldState.Held;
import io.chengjie.park.claims.HoldState.Released;
import io.chengjie.park.claims.HoldState.Reserved;
import io.chengjie.proto.park.v1.Hold;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hold as stored; its lines are the claims on units and pools that carry its id. */
@Entity
@Table(name = "hold")
class HoldRecord {
  @Id String id;

  @Column(name = "project_id")
  String projectId;

  @Column(name = "park_id")
  String parkId;

  @Column(name = "region_code")
  String regionCode;

  /** As last decided; what it is now says {@link #stateAt}. */
  @Enumerated(EnumType.STRING)
  Hold.State state;

  @Column(name = "use_from")
  LocalDate useFrom;

  @Column(name = "use_until")
  @Nullable LocalDate useUntil;

  int days;

  @Column(name = "placed_at")
  Instant placedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  int renewals;

  @Column(name = "placed_by")
  String placedBy;

  @Column(name = "reservation_id")
  @Nullable String reservationId;

  /** Empty: none was given. */
  @Column(name = "industry_code")
  String industryCode = "";

  String explanation = "";

  @Version long version;

  HoldLife lifeAt(Instant now) {
    return new HoldLife(id, stateAt(now));
  }

  HoldState stateAt(Instant now) {
    return switch (state) {
      case HELD -> expiresAt.isAfter(now) ? new Held(expiresAt, renewals) : new Expired(expiresAt);
      case RESERVED -> new Reserved(Objects.requireNonNull(reservationId), expiresAt, renewals);
      case RELEASED -> new Released();
      case EXPIRED -> new Expired(expiresAt);
      case ALLOCATED -> new Allocated(Objects.requireNonNull(reservationId));
      case CANCELLED -> new Cancelled(Objects.requireNonNull(reservationId));
      case STATE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("hold " + id);
    };
  }

  void become(HoldState next) {
    state = next.code();
    reservationId = next.reservationOfSigning();
    if (next instanceof Held held) {
      expiresAt = held.until();
      renewals = held.renewals();
    }
  }

  String etagAt(Instant now) {
    return version + "-" + stateAt(now).code();
  }
}
