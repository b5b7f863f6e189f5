package io.chengjie.chassis.caller;

import io.grpc.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This service's own token, for work without a user. It is read from a file, again whenever the
 * file changes: the platform (Kubernetes projects and renews such files) or an agent keeps it
 * fresh.
 */
@ApplicationScoped
public class ServiceToken {
  private static final Logger LOG = Logger.getLogger(ServiceToken.class);

  private record Read(FileTime modified, String token) {}

  private final Optional<Path> file;
  private volatile @Nullable Read last;

  ServiceToken(IdentityConfig config) {
    this.file = config.serviceTokenFile();
  }

  /** Empty when no file is configured or none could be read yet. */
  public Optional<String> current() {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Read known = last;
    try {
      FileTime modified = Files.getLastModifiedTime(file.get());
      if (known == null || !known.modified().equals(modified)) {
        known = new Read(modified, Files.readString(file.get()).strip());
        last = known;
      }
    } catch (IOException unreadable) {
      LOG.warnf("The service token cannot be read (%s); the former one stays", unreadable);
    }
    return Optional.ofNullable(known).map(Read::token).filter(token -> !token.isEmpty());
  }

  /**
   * Runs work inside a user's call in the service's own name: calls it makes carry the service's
   * token.
   */
  public <T> T actAsService(Supplier<T> work) {
    Context nobody = Caller.nobodyIn(Context.current());
    Context previous = nobody.attach();
    try {
      return work.get();
    } finally {
      nobody.detach(previous);
    }
  }
}
