package io.chengjie.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which part listens where, on the loopback address.
 *
 * @param parts one port per program
 * @param postgres port of the database server
 */
public record Ports(Map<Part, Integer> parts, int postgres) {
  public static final int DEFAULT_GATEWAY = 8080;
  static final int DEFAULT_POSTGRES = 15432;
  private static final int POSTGRES_OFFSET = 4;

  public Ports {
    parts = Map.copyOf(parts);
  }

  /** The usual ports: gateway 8080, services 8081 to 8083, PostgreSQL 15432 or any free one. */
  public static Ports usual() {
    return new Ports(
        consecutive(DEFAULT_GATEWAY), isFree(DEFAULT_POSTGRES) ? DEFAULT_POSTGRES : free(1).get(0));
  }

  /** Gateway on {@code base}, the services on the next three, PostgreSQL on the fourth. */
  public static Ports from(int base) {
    return new Ports(consecutive(base), base + POSTGRES_OFFSET);
  }

  /** Whatever the operating system has to give; for tests. */
  public static Ports anyFree() {
    List<Integer> free = free(Part.values().length + 1);
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      ports.put(part, free.get(part.ordinal()));
    }
    return new Ports(ports, free.get(Part.values().length));
  }

  public int of(Part part) {
    Integer port = parts.get(part);
    if (port == null) {
      throw new IllegalArgumentException("No port for " + part);
    }
    return port;
  }

  /**
   * Fails with one clear line when another program already listens on one of the programs' ports.
   */
  public void requirePartsFree() {
    for (Part part : Part.values()) {
      requireFree(part.module(), of(part));
    }
  }

  /** As {@link #requirePartsFree()}, for the database server. */
  public void requirePostgresFree() {
    requireFree("PostgreSQL", postgres);
  }

  private static void requireFree(String name, int port) {
    if (!isFree(port)) {
      throw new Failure(
          "Port %d, wanted for %s, is in use by another program. Stop that program, or choose other ports: ./run --port 18080"
              .formatted(port, name));
    }
  }

  private static Map<Part, Integer> consecutive(int base) {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      ports.put(part, base + part.portOffset());
    }
    return ports;
  }

  private static boolean isFree(int port) {
    try (ServerSocket ignored = bind(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** All sockets are open at once, so that no port is given twice. */
  private static List<Integer> free(int count) {
    List<ServerSocket> open = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        open.add(bind(0));
      }
      return open.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new Failure("No free port: " + PrivateFiles.reason(e), e);
    } finally {
      open.forEach(Ports::close);
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new Failure("Cannot close a probe socket: " + PrivateFiles.reason(e), e);
    }
  }
}
