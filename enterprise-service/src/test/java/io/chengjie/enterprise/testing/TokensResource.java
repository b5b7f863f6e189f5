package io.chengjie.enterprise.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes the service under test believe {@link Tokens}. */
public class TokensResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Tokens.settings();
  }

  @Override
  public void stop() {
    // Files in the temporary directory only.
  }
}
