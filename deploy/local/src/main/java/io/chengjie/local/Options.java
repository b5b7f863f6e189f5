package io.chengjie.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was typed after {@code ./run}.
 *
 * @param command what to do
 * @param basePort port of the gateway; the others follow it. Empty: the usual ports
 * @param data folder that keeps everything between runs
 * @param fresh forget what the folder holds
 * @param demoData load the demo data after the start
 */
record Options(
    Command command, Optional<Integer> basePort, Path data, boolean fresh, boolean demoData) {
  private static final int HIGHEST_BASE_PORT = 65_531;

  enum Command {
    START,
    DEMO,
    HELP
  }

  static Options parse(List<String> arguments, Path defaultData) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Command command = Command.START;
    Optional<Integer> basePort = Optional.empty();
    Path data = defaultData;
    boolean fresh = false;
    boolean demoData = true;
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      switch (argument) {
        case "demo" -> command = Command.DEMO;
        case "--help", "-h", "help" -> command = Command.HELP;
        case "--fresh" -> fresh = true;
        case "--empty" -> demoData = false;
        case "--port" -> basePort = Optional.of(port(value(argument, rest)));
        case "--data" -> data = Path.of(value(argument, rest)).toAbsolutePath().normalize();
        default -> throw unknown(argument);
      }
    }
    if (command == Command.DEMO && fresh) {
      throw new Failure("./run demo plays against the running system; --fresh belongs to ./run.");
    }
    return new Options(command, basePort, data, fresh, demoData);
  }

  Ports ports() {
    return basePort.map(Ports::from).orElseGet(Ports::usual);
  }

  private static String value(String option, Deque<String> rest) {
    String value = rest.poll();
    if (value == null || value.startsWith("--")) {
      throw new Failure("The option " + option + " needs a value. See ./run --help");
    }
    return value;
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= HIGHEST_BASE_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Answered below, in the same words as a number out of range.
    }
    throw new Failure(
        "--port takes a number from 1 to %d, not '%s'.".formatted(HIGHEST_BASE_PORT, text));
  }

  private static Failure unknown(String argument) {
    return new Failure("Unknown option '" + argument + "'. See ./run --help");
  }
}
