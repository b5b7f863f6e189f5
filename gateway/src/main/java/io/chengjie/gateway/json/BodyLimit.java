package io.chengjie.gateway.json;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a body may be. */
@ApplicationScoped
public class BodyLimit {
  private final int bytes;

  BodyLimit(
      @ConfigProperty(name = "chengjie.body.limit-bytes", defaultValue = "1048576") int bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws Rejection PAYLOAD_TOO_LARGE
   */
  byte[] read(InputStream body) throws IOException {
    byte[] content = body.readNBytes(bytes + 1);
    if (content.length > bytes) {
      throw rejection();
    }
    return content;
  }

  /** Whether a Content-Length announces too much; one that is no number announces nothing. */
  public boolean isExceededBy(String contentLength) {
    return contentLength.matches("[0-9]{1,18}") && Long.parseLong(contentLength) > bytes;
  }

  public Rejection rejection() {
    return Rejection.of(ErrorReason.PAYLOAD_TOO_LARGE).with("limitBytes", bytes);
  }
}
