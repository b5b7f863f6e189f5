package io.chengjie.chassis.caller;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.grpc.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who makes the current call, as the verified token says.
 *
 * @param subject stable id of the person or service; "anonymous" without a token
 * @param roles as far as the contract knows them; PUBLIC without a token
 * @param regionCodes GB/T 2260 codes of the regions in scope, whole ("431129") or by prefix
 *     ("4311", "430000")
 * @param enterpriseId the enterprise that an enterprise user acts for
 * @param token the token itself, to be forwarded; empty without one
 */
public record Caller(
    String subject,
    Set<Role> roles,
    List<String> regionCodes,
    Optional<String> enterpriseId,
    String token) {
  /** A caller without a token. */
  public static final Caller ANONYMOUS =
      new Caller("anonymous", Set.of(Role.PUBLIC), List.of(), Optional.empty(), "");

  private static final Context.Key<Caller> KEY = Context.key("chengjie-caller");

  public Caller {
    roles = Set.copyOf(roles);
    regionCodes = List.copyOf(regionCodes);
  }

  /**
   * The caller of the current call.
   *
   * @throws Rejection UNAUTHENTICATED outside of a call
   */
  public static Caller current() {
    return currentIfAny().orElseThrow(() -> Rejection.of(ErrorReason.UNAUTHENTICATED));
  }

  /** Empty in work that no call started, such as a worker's. */
  public static Optional<Caller> currentIfAny() {
    return Optional.ofNullable(KEY.get());
  }

  /** A context in which this is the current caller; for interceptors and tests. */
  public Context in(Context context) {
    return context.withValue(KEY, this);
  }

  /** A context without a caller: calls made in it carry the service's own token. */
  public static Context nobodyIn(Context context) {
    return context.withValue(KEY, null);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /**
   * @throws Rejection REGION_OUT_OF_SCOPE unless one of the caller's regions is or contains this
   *     one; services of the platform act for all regions
   */
  public void requireRegion(String regionCode) {
    if (!mayActIn(regionCode)) {
      throw Rejection.of(ErrorReason.REGION_OUT_OF_SCOPE).with("regionCode", regionCode);
    }
  }

  /** Whether one of the caller's regions is or contains this one. */
  public boolean mayActIn(String regionCode) {
    return has(Role.SERVICE) || RegionScope.covers(regionCodes, regionCode);
  }

  /**
   * @throws Rejection NOT_OWN_DATA when the caller is an enterprise user, and nothing else, of
   *     another enterprise
   */
  public void requireEnterprise(String enterpriseId) {
    boolean onlyForOneself =
        roles.stream().allMatch(role -> role == Role.ENTERPRISE_USER || role == Role.PUBLIC);
    if (onlyForOneself && !this.enterpriseId.equals(Optional.of(enterpriseId))) {
      throw Rejection.of(ErrorReason.NOT_OWN_DATA).with("resource", "enterprises/" + enterpriseId);
    }
  }

  /** Without the token, so that it can be logged. */
  @Override
  public String toString() {
    return "Caller[" + subject + " " + roles + " " + regionCodes + " " + enterpriseId + "]";
  }
}
