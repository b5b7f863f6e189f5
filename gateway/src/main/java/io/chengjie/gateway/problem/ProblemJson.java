package io.chengjie.gateway.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A problem as {@code application/problem+json}. */
final class ProblemJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ProblemJson() {}

  static byte[] of(Problem problem) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", problem.type());
      json.writeStringField("title", problem.title());
      json.writeNumberField("status", problem.status());
      json.writeStringField("detail", problem.detail());
      json.writeStringField("instance", problem.instance());
      json.writeStringField("reason", problem.reason());
      json.writeObjectFieldStart("metadata");
      for (var entry : problem.metadata().entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("violations");
      for (Problem.WrongPart part : problem.violations()) {
        json.writeStartObject();
        json.writeStringField("field", part.field());
        json.writeStringField("reason", part.reason());
        json.writeStringField("message", part.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("traceId", problem.traceId());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
