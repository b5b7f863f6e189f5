package io.chengjie.gateway.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import com.google.protobuf.util.Timestamps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A message as JSON, in the order of the contract. Lists, maps, numbers and booleans are always
 * there; what is absent, an empty text or the zero value of an enumeration is left out. A page
 * always says {@code nextPageToken}.
 */
public final class MessageWriter {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String NEXT_PAGE_TOKEN = "next_page_token";

  private MessageWriter() {}

  public static byte[] toJson(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      object(message, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void object(Message message, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (isPrinted(message, field)) {
        json.writeFieldName(field.getJsonName());
        member(message, field, json);
        mu(message, field, json);
      }
    }
    json.writeEndObject();
  }

  private static boolean isPrinted(Message message, FieldDescriptor field) {
    if (field.isRepeated()) {
      return true;
    }
    if (field.hasPresence()) {
      return message.hasField(field);
    }
    return switch (field.getJavaType()) {
      case STRING -> field.getName().equals(NEXT_PAGE_TOKEN) || message.hasField(field);
      case ENUM -> message.hasField(field);
      default -> true;
    };
  }

  private static void member(Message message, FieldDescriptor field, JsonGenerator json)
      throws IOException {
    if (field.isMapField()) {
      FieldDescriptor key = field.getMessageType().findFieldByName("key");
      FieldDescriptor value = field.getMessageType().findFieldByName("value");
      json.writeStartObject();
      for (Object entry : (List<?>) message.getField(field)) {
        Message pair = (Message) entry;
        json.writeFieldName(pair.getField(key).toString());
        value(pair.getField(value), json);
      }
      json.writeEndObject();
    } else if (field.isRepeated()) {
      json.writeStartArray();
      for (Object element : (List<?>) message.getField(field)) {
        value(element, json);
      }
      json.writeEndArray();
    } else {
      value(message.getField(field), json);
    }
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    switch (value) {
      case String text -> json.writeString(text);
      case Boolean bool -> json.writeBoolean(bool);
      case Integer number -> json.writeNumber(number);
      case EnumValueDescriptor name -> json.writeString(name.getName());
      case Message nested when isInstant(nested) ->
          json.writeString(Timestamps.toString(Timestamp.newBuilder().mergeFrom(nested).build()));
      case Message nested when isJson(nested) ->
          json.writeRawValue(JsonFormat.printer().omittingInsignificantWhitespace().print(nested));
      case Message nested -> object(nested, json);
      default -> throw new IllegalStateException("The contract does not use " + value.getClass());
    }
  }

  private static boolean isInstant(Message message) {
    return message.getDescriptorForType().equals(Timestamp.getDescriptor());
  }

  /** JSON that the contract does not look into. */
  private static boolean isJson(Message message) {
    return message.getDescriptorForType().getFullName().equals("google.protobuf.Value");
  }

  private static void mu(Message message, FieldDescriptor field, JsonGenerator json)
      throws IOException {
    if (field.getJavaType() != FieldDescriptor.JavaType.STRING || field.isRepeated()) {
      return;
    }
    Optional<String> name = DerivedMembers.muName(field);
    if (name.isPresent()) {
      Optional<String> mu = DerivedMembers.mu((String) message.getField(field));
      if (mu.isPresent()) {
        json.writeStringField(name.get(), mu.get());
      }
    }
  }
}
