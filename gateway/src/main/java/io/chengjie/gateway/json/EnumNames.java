package io.chengjie.gateway.json;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import java.util.List;
import java.util.Optional;

/** The values of an enumeration that may be said; the zero value says nothing. */
public final class EnumNames {
  private EnumNames() {}

  public static List<String> of(EnumDescriptor type) {
    return type.getValues().stream()
        .filter(value -> value.getNumber() != 0)
        .map(EnumValueDescriptor::getName)
        .toList();
  }

  public static Optional<EnumValueDescriptor> find(EnumDescriptor type, String name) {
    return Optional.ofNullable(type.findValueByName(name)).filter(value -> value.getNumber() != 0);
  }
}
