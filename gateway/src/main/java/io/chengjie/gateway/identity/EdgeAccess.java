package io.chengjie.gateway.identity;

import io.chengjie.chassis.errors.Causes;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Enforces the role matrix at the edge; the services enforce it again. */
@ApplicationScoped
public class EdgeAccess {
  /**
   * Who calls, as a verified token says.
   *
   * @param subject stable id of the person or system
   * @param token to be passed on
   */
  public record Bearer(String subject, String token) {}

  private final CurrentIdentityAssociation identities;

  EdgeAccess(CurrentIdentityAssociation identities) {
    this.identities = identities;
  }

  /**
   * Who calls, if a token was sent. Fails with UNAUTHENTICATED for a token that is not believed,
   * also where none is needed; with ROLE_NOT_ALLOWED; with UNAVAILABLE while the issuer's keys
   * cannot be had.
   */
  public Uni<Optional<Bearer>> check(GatewayOperation operation, boolean sentAuthorization) {
    if (!sentAuthorization) {
      return operation.isPublic()
          ? Uni.createFrom().item(Optional.empty())
          : Uni.createFrom().failure(Rejection.of(ErrorReason.UNAUTHENTICATED));
    }
    return identities
        .getDeferredIdentity()
        .onFailure()
        .transform(EdgeAccess::refusal)
        .map(identity -> admit(operation, identity));
  }

  private static Optional<Bearer> admit(GatewayOperation operation, SecurityIdentity identity) {
    AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
    if (identity.isAnonymous() || token == null) {
      throw Rejection.of(ErrorReason.UNAUTHENTICATED);
    }
    if (!operation.isPublic()
        && operation.roles().stream().map(Role::name).noneMatch(identity.getRoles()::contains)) {
      throw Rejection.of(ErrorReason.ROLE_NOT_ALLOWED)
          .with("operation", operation.id())
          .with(
              "allowedRoles",
              operation.roles().stream()
                  .map(Role::name)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    return Optional.of(new Bearer(identity.getPrincipal().getName(), token.getToken()));
  }

  private static Throwable refusal(Throwable failure) {
    for (Throwable cause : Causes.of(failure)) {
      if (cause instanceof AuthenticationFailedException) {
        return Rejection.of(ErrorReason.UNAUTHENTICATED);
      }
    }
    return Rejection.of(ErrorReason.UNAVAILABLE);
  }
}
