package io.chengjie.local.postgres;

import io.chengjie.local.Failure;
import io.chengjie.local.PrivateFiles;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. Where the platform is started by root, its programs run in a
 * user namespace of their own, in which they are nobody in particular and the files are still
 * theirs.
 */
final class Unprivileged {
  private static final List<String> OWN_NAMESPACE = List.of("unshare", "--user");
  private static final int WAIT_SECONDS = 10;

  private Unprivileged() {}

  /** Words to put before a command; none for an ordinary user. */
  static List<String> prefix() {
    if (!isRoot()) {
      return List.of();
    }
    if (!succeeds(List.of("unshare", "--user", "true"))) {
      throw new Failure(
          "PostgreSQL does not run as root, and this machine does not allow user namespaces. Start"
              + " ./run as an ordinary user, or give an external PostgreSQL; see ./run --help");
    }
    return OWN_NAMESPACE;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted: " + PrivateFiles.reason(e), e);
    }
  }
}
