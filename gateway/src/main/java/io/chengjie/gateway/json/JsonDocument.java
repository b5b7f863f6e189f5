package io.chengjie.gateway.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * RFC 8259 and nothing beyond it: one object, UTF-8, no doubled members, nothing after the end,
 * bounded in depth.
 */
final class JsonDocument {
  private static final int DEPTH = 50;
  private static final int NUMBER_CHARACTERS = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(NUMBER_CHARACTERS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonDocument() {}

  /**
   * The object that the bytes are; no bytes are an empty object.
   *
   * @throws Rejection MALFORMED_JSON with line and column
   */
  static ObjectNode parse(byte[] bytes) {
    if (bytes.length == 0) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      JsonNode root = MAPPER.readTree(text(bytes));
      if (root instanceof ObjectNode object) {
        return object;
      }
      throw malformed(1, 1);
    } catch (JsonProcessingException broken) {
      JsonLocation where = broken.getLocation();
      throw where == null || broken instanceof StreamConstraintsException && where.getLineNr() < 1
          ? malformed(1, 1)
          : malformed(Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed(1, 1);
    }
  }

  private static Rejection malformed(int line, int column) {
    return Rejection.of(ErrorReason.MALFORMED_JSON).with("line", line).with("column", column);
  }
}
