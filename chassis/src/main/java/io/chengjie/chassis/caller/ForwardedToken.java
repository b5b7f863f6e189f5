package io.chengjie.chassis.caller;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The caller's token while a call is worked on; the service's own token where no caller is. */
@ApplicationScoped
@DefaultBean
class ForwardedToken implements TokenSource {
  private final ServiceToken serviceToken;

  ForwardedToken(ServiceToken serviceToken) {
    this.serviceToken = serviceToken;
  }

  @Override
  public Optional<String> token() {
    Optional<Caller> caller = Caller.currentIfAny();
    if (caller.isPresent()) {
      return caller.map(Caller::token).filter(token -> !token.isEmpty());
    }
    return serviceToken.current();
  }
}
