package io.chengjie.gateway.openapi;

import com.google.protobuf.Descriptors.Descriptor;

/**
 * Names of messages in the document: without package, nested ones joined. Two messages of one name
 * would be a mistake.
 */
final class SchemaNames {
  private SchemaNames() {}

  static String of(Descriptor message) {
    Descriptor outer = message.getContainingType();
    return outer == null ? message.getName() : of(outer) + message.getName();
  }

  static String patchOf(Descriptor message) {
    return of(message) + "Patch";
  }
}
