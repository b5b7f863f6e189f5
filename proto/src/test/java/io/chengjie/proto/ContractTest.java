package io.chengjie.proto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gates of the contract (buf.yaml says which rules), each with a canary that proves it can
 * fail.
 */
class ContractTest {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path BUF = MODULE.resolve("target/buf");
  private static final String PROTO = "src/main/proto";
  private static final String TYPES = PROTO + "/chengjie/common/v1/types.proto";

  @TempDir private Path copy;

  private record Outcome(int exitCode, String output) {}

  @BeforeAll
  static void makesBufExecutable() {
    // Maven's artifacts carry no mode.
    assertThat(BUF.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void followsTheStyleOfTheContract() throws Exception {
    assertAccepted(buf(MODULE, "lint", PROTO));
  }

  @Test
  void isFormatted() throws Exception {
    assertAccepted(buf(MODULE, "format", PROTO, "--diff", "--exit-code"));
  }

  @Test
  void breaksNoCallerOfTheBaseline() throws Exception {
    assertAccepted(breaking(MODULE));
  }

  @Test
  void rejectsAFieldNamedInCamelCase() throws Exception {
    change(TYPES, "string name = 2;", "string displayName = 2;");
    assertRejected(buf(copy, "lint", PROTO), "displayName");
  }

  @Test
  void rejectsAFileThatIsNotFormatted() throws Exception {
    change(TYPES, "  string code = 1;", "      string code = 1;");
    assertRejected(buf(copy, "format", PROTO, "--diff", "--exit-code"), "string code = 1;");
  }

  @Test
  void rejectsAChangedFieldNumber() throws Exception {
    change(TYPES, "string code = 1;", "string code = 7;");
    assertRejected(breaking(copy), "Previously present field");
  }

  private static Outcome breaking(Path module) throws Exception {
    Path baseline = MODULE.resolve("baseline.binpb");
    return buf(module, "breaking", PROTO, "--exclude-imports", "--against", baseline.toString());
  }

  private static Outcome buf(Path module, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(BUF.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(module.toFile()).redirectErrorStream(true);
    builder.environment().put("BUF_CACHE_DIR", MODULE.resolve("target/buf-cache").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  /** Copies the contract and changes one text in it. */
  private void change(String file, String from, String to) throws IOException {
    copyTree(Path.of("buf.yaml"));
    copyTree(Path.of(PROTO));
    copyTree(Path.of("target/proto-imports"));
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(copy.resolve(file), text.replace(from, to));
  }

  private void copyTree(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(MODULE.resolve(tree))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(MODULE.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void assertAccepted(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
  }

  private static void assertRejected(Outcome outcome, String because) {
    assertThat(outcome.exitCode()).isEqualTo(100);
    assertThat(outcome.output()).contains(because);
  }
}
