package io.chengjie.park.land;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.chengjie.proto.park.v1.Readiness;
import java.util.Locale;

/** Seven connections and one clearance (七通一清); each is a member of {@link Readiness}. */
public enum ConnectionKind {
  ROAD("通路"),
  WATER("给水"),
  DRAINAGE("排水"),
  POWER("通电"),
  TELECOM("通信"),
  GAS("燃气"),
  HEAT("供热"),
  CLEARED("场地清理");

  private final String nameZh;

  ConnectionKind(String nameZh) {
    this.nameZh = nameZh;
  }

  String nameZh() {
    return nameZh;
  }

  public String member() {
    return name().toLowerCase(Locale.ROOT);
  }

  FieldDescriptor field() {
    return Readiness.getDescriptor().findFieldByName(member());
  }
}
