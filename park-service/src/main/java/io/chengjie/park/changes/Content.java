package io.chengjie.park.changes;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A resource as an event kept it. */
record Content(Struct members) {
  /** Says only that something changed. */
  private static final String ETAG = "etag";

  /**
   * @param json of an object
   */
  static Content of(String json) {
    Struct.Builder members = Struct.newBuilder();
    try {
      JsonFormat.parser().merge(json, members);
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException("an event that is no JSON object", malformed);
    }
    return new Content(members.build());
  }

  Value value() {
    return Value.newBuilder().setStructValue(members).build();
  }

  /** Empty where it is missing or empty. */
  Optional<String> text(String name) {
    return Optional.ofNullable(members.getFieldsMap().get(name))
        .map(Value::getStringValue)
        .filter(text -> !text.isEmpty());
  }

  /** Names of the members in which the two differ, in alphabetical order. */
  List<String> differences(Content other) {
    Set<String> names = new TreeSet<>(members.getFieldsMap().keySet());
    names.addAll(other.members.getFieldsMap().keySet());
    names.remove(ETAG);
    names.removeIf(name -> member(name).equals(other.member(name)));
    return List.copyOf(names);
  }

  private Optional<Value> member(String name) {
    return Optional.ofNullable(members.getFieldsMap().get(name));
  }
}
