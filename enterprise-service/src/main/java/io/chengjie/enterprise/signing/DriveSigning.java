package io.chengjie.enterprise.signing;

import io.chengjie.chassis.caller.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Drives an attempt in the service's own name, whoever asked for it. */
@ApplicationScoped
class DriveSigning {
  private final SigningProcess process;
  private final ServiceToken serviceToken;

  DriveSigning(
      ParkCapacity capacity,
      PolicyFunds funds,
      SigningLog journal,
      SigningPoints points,
      ServiceToken serviceToken) {
    this.process = new SigningProcess(capacity, funds, journal, points::reach);
    this.serviceToken = serviceToken;
  }

  /** As {@link SigningProcess#drive}. */
  Optional<Attempt> run(Attempt attempt) {
    return serviceToken.actAsService(() -> process.drive(attempt));
  }
}
