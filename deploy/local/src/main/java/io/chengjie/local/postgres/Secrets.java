package io.chengjie.local.postgres;

import io.chengjie.local.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of the database roles: generated at the first start, readable for the owner only. */
final class Secrets {
  private static final int PASSWORD_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties passwords = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets open(Path file) {
    Secrets secrets = new Secrets(file);
    if (Files.exists(file)) {
      try {
        secrets.passwords.load(new StringReader(PrivateFiles.read(file)));
      } catch (IOException e) {
        throw new IllegalStateException("A string cannot fail to be read", e);
      }
    }
    return secrets;
  }

  /** The password of the role; a new one is made and stored when there is none. */
  String passwordOf(String role) {
    String known = passwords.getProperty(role);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    passwords.setProperty(role, password);
    store();
    return password;
  }

  private void store() {
    StringBuilder text = new StringBuilder();
    passwords.forEach(
        (role, password) -> text.append(role).append('=').append(password).append('\n'));
    PrivateFiles.write(file, text.toString());
  }
}
