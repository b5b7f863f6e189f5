package io.chengjie.chassis.paging;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.startup.Mode;
import io.chengjie.chassis.startup.StartupRequirement;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keyset cursors that cannot be forged and fit only the list they came from. Replicas share {@code
 * chengjie.paging.key}, so any of them opens the token of any other.
 */
@ApplicationScoped
public class PageTokens implements StartupRequirement {
  /** Known to everybody who reads this source, therefore refused in production. */
  private static final String DEVELOPMENT_KEY = "development-key-of-page-tokens-32";

  private static final int MAC_BYTES = 16;
  private static final int MINIMUM_KEY_CHARACTERS = 32;

  private final String key;

  PageTokens(
      @ConfigProperty(name = "chengjie.paging.key", defaultValue = DEVELOPMENT_KEY) String key) {
    this.key = key;
  }

  /**
   * @param listFingerprint names the list with its filter and order; equal for all pages of one
   *     list
   * @param keysetValues the sort values of the last item of this page
   */
  public String issue(String listFingerprint, List<String> keysetValues) {
    byte[] values = encode(keysetValues);
    byte[] mac = mac(listFingerprint, values);
    byte[] token = Arrays.copyOf(mac, MAC_BYTES + values.length);
    System.arraycopy(values, 0, token, MAC_BYTES, values.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * The values that were issued; empty for the empty token, which means the first page.
   *
   * @throws Rejection PAGE_TOKEN_INVALID for a token that is forged, cut, or of another list
   */
  public List<String> open(String token, String listFingerprint) {
    if (token.isEmpty()) {
      return List.of();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      throw Rejection.of(ErrorReason.PAGE_TOKEN_INVALID);
    }
    if (bytes.length < MAC_BYTES) {
      throw Rejection.of(ErrorReason.PAGE_TOKEN_INVALID);
    }
    byte[] values = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
    byte[] expected = Arrays.copyOf(mac(listFingerprint, values), MAC_BYTES);
    if (!MessageDigest.isEqual(expected, Arrays.copyOf(bytes, MAC_BYTES))) {
      throw Rejection.of(ErrorReason.PAGE_TOKEN_INVALID);
    }
    return decode(values);
  }

  @Override
  public Optional<String> problem(Mode mode) {
    if (key.length() < MINIMUM_KEY_CHARACTERS) {
      return Optional.of("chengjie.paging.key must have at least 32 characters.");
    }
    return mode == Mode.PRODUCTION && key.equals(DEVELOPMENT_KEY)
        ? Optional.of("chengjie.paging.key must be set to a secret that all replicas share.")
        : Optional.empty();
  }

  private byte[] mac(String listFingerprint, byte[] values) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(encode(List.of(listFingerprint)));
      return mac.doFinal(values);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }

  private static byte[] encode(List<String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(values.size());
      for (String value : values) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Only for bytes whose code was checked, so they are what {@link #encode} wrote. */
  private static List<String> decode(byte[] bytes) {
    List<String> values = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        values.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return List.copyOf(values);
  }
}
