package io.chengjie.park.space;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.SpaceOrigin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a space comes from. What describes an idle asset is null for new land.
 *
 * @param previousUser who used it before
 * @param idleSince since when it stands idle
 * @param assetDescription what is on it
 */
public record Origin(
    OriginKind kind,
    @Nullable String previousUser,
    @Nullable LocalDate idleSince,
    @Nullable String assetDescription) {

  /**
   * From the contract's form, which is {@link #check checked}.
   *
   * @param given whether there is one; null where not
   */
  public static @Nullable Origin of(boolean given, SpaceOrigin origin) {
    return given
        ? new Origin(
            OriginKind.valueOf(origin.getKind().name()),
            origin.hasPreviousUser() ? origin.getPreviousUser() : null,
            origin.hasIdleSince() ? LocalDate.parse(origin.getIdleSince()) : null,
            origin.hasAssetDescription() ? origin.getAssetDescription() : null)
        : null;
  }

  /**
   * Beyond the shape: only an idle asset is described, and it has been idle since a day that came.
   *
   * @param field path of the origin in the request
   */
  public static void check(
      SpaceOrigin origin, String field, LocalDate today, Violations violations) {
    if (origin.hasIdleSince()) {
      LocalDate since = Dates.parse(origin.getIdleSince(), field + ".idleSince", violations);
      if (since != null && since.isAfter(today)) {
        violations.add(field + ".idleSince", ViolationReason.INVALID_DATE);
      }
    }
    boolean described =
        origin.hasPreviousUser() || origin.hasIdleSince() || origin.hasAssetDescription();
    if (described && origin.getKind() == SpaceOrigin.Kind.GREENFIELD) {
      violations.add(
          field + ".kind",
          ViolationReason.RULE_BROKEN,
          "rule",
          "BROWNFIELD for an asset that is described");
    }
  }

  /** In the contract's form. */
  public SpaceOrigin message() {
    SpaceOrigin.Builder message =
        SpaceOrigin.newBuilder().setKind(SpaceOrigin.Kind.valueOf(kind.name()));
    if (previousUser != null) {
      message.setPreviousUser(previousUser);
    }
    if (idleSince != null) {
      message.setIdleSince(idleSince.toString());
    }
    if (assetDescription != null) {
      message.setAssetDescription(assetDescription);
    }
    return message.build();
  }
}
