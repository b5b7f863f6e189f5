package io.chengjie.gateway.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer whose tokens are believed, as the services know it ({@code chengjie.identity.*}), for
 * quarkus-oidc: an address of keys is left to it, a file of keys is one tenant for each key.
 */
@ApplicationScoped
class IssuerTenants implements TenantConfigResolver {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REMOTE = "issuer";

  private final String issuer;
  private final String audience;
  private final String location;
  private final Duration clockSkew;
  private final Map<String, OidcTenantConfig> tenants = new ConcurrentHashMap<>();

  IssuerTenants(
      @ConfigProperty(name = "chengjie.identity.issuer") Optional<String> issuer,
      @ConfigProperty(name = "chengjie.identity.audience", defaultValue = "chengjie")
          String audience,
      @ConfigProperty(name = "chengjie.identity.jwks-location") Optional<String> location,
      @ConfigProperty(name = "chengjie.identity.clock-skew", defaultValue = "10s")
          Duration clockSkew) {
    this.issuer = issuer.orElse("");
    this.audience = audience;
    this.location = location.orElse("");
    this.clockSkew = clockSkew;
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
    if (isRemote()) {
      return Uni.createFrom().item(tenants.computeIfAbsent(REMOTE, id -> remote()));
    }
    String keyId = keyId(request.request().getHeader("Authorization"));
    OidcTenantConfig known = tenants.get(keyId);
    return known != null
        ? Uni.createFrom().item(known)
        : context.runBlocking(() -> fromFile(keyId));
  }

  private boolean isRemote() {
    return location.startsWith("http://") || location.startsWith("https://");
  }

  private OidcTenantConfig remote() {
    return config(REMOTE).authServerUrl(issuer).discoveryEnabled(false).jwksPath(location).build();
  }

  /** The key that the token names; the file's first one where it names none that is there. */
  private OidcTenantConfig fromFile(String keyId) {
    List<JsonWebKey> keys = keys();
    JsonWebKey key =
        keys.stream()
            .filter(candidate -> keyId.equals(candidate.getKeyId()))
            .findFirst()
            .orElseGet(() -> keys.get(0));
    PublicKey publicKey = ((PublicJsonWebKey) key).getPublicKey();
    OidcTenantConfig tenant =
        config("key-" + key.getKeyId())
            .publicKey(Base64.getEncoder().encodeToString(publicKey.getEncoded()))
            .build();
    if (keyId.equals(key.getKeyId())) {
      tenants.put(keyId, tenant);
    }
    return tenant;
  }

  private List<JsonWebKey> keys() {
    try {
      Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
      return new JsonWebKeySet(Files.readString(file)).getJsonWebKeys();
    } catch (IOException | JoseException unreadable) {
      throw new IllegalStateException("The key set of the issuer cannot be read", unreadable);
    }
  }

  private io.quarkus.oidc.OidcTenantConfigBuilder config(String tenantId) {
    return OidcTenantConfig.builder()
        .tenantId(tenantId)
        .applicationType(ApplicationType.SERVICE)
        .token()
        .issuer(issuer)
        .audience(audience)
        .lifespanGrace((int) clockSkew.toSeconds())
        .end()
        .roles()
        .roleClaimPath("roles")
        .end();
  }

  private static String keyId(@Nullable String authorization) {
    if (authorization == null) {
      return "";
    }
    try {
      String token = authorization.substring(authorization.lastIndexOf(' ') + 1);
      byte[] header = Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]);
      return JSON.readTree(new String(header, java.nio.charset.StandardCharsets.UTF_8))
          .path("kid")
          .asText("");
    } catch (IllegalArgumentException | JsonProcessingException noToken) {
      return "";
    }
  }
}
