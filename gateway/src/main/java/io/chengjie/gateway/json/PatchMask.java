package io.chengjie.gateway.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;

/**
 * The members that a merge patch names. An object merges member by member; a list, a text, a number
 * replaces.
 */
final class PatchMask {
  private PatchMask() {}

  static FieldMask of(ObjectNode patch, Descriptor type) {
    FieldMask.Builder mask = FieldMask.newBuilder();
    collect(patch, type, "", mask);
    return mask.build();
  }

  private static void collect(
      ObjectNode patch, Descriptor type, String at, FieldMask.Builder mask) {
    for (FieldDescriptor field : type.getFields()) {
      if (!patch.has(field.getJsonName())) {
        continue;
      }
      String path = at + field.getName();
      if (mergesInto(field) && patch.get(field.getJsonName()) instanceof ObjectNode nested) {
        collect(nested, field.getMessageType(), path + ".", mask);
      } else {
        mask.addPaths(path);
      }
    }
  }

  private static boolean mergesInto(FieldDescriptor field) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        && !field.isRepeated()
        && !field.getMessageType().equals(Timestamp.getDescriptor());
  }
}
