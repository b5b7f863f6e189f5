package io.chengjie.local;

import java.util.List;

/** The four programs of the platform, in the order in which the doors open and the lights go on. */
public enum Part {
  ENTERPRISE("enterprise-service", 1),
  PARK("park-service", 2),
  POLICY("policy-service", 3),
  GATEWAY("gateway", 0);

  private final String module;
  private final int portOffset;

  Part(String module, int portOffset) {
    this.module = module;
    this.portOffset = portOffset;
  }

  /** The three that own a database. */
  public static List<Part> services() {
    return List.of(ENTERPRISE, PARK, POLICY);
  }

  /** Name of the Maven module, of the process and of its log file. */
  public String module() {
    return module;
  }

  /** Short name, as used for the database, its role and in variables: {@code enterprise}. */
  public String shortName() {
    return module.replace("-service", "");
  }

  int portOffset() {
    return portOffset;
  }
}
