package io.chengjie.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How `check` and `run` find a JDK (jdk.sh), with folders that only look like one. */
class JdkScriptTest {

  private static final String USUAL_FOLDERS = "/usr/lib/jvm/*";

  @TempDir private Path machine;

  private record Outcome(int exitCode, String output) {}

  @Test
  void takesTheJdkOfJavaHome() throws Exception {
    Path jdk = jdk("home", "25.0.1");
    assertThat(find(Map.of("JAVA_HOME", jdk.toString())).output()).isEqualTo(jdk + " 25");
  }

  @Test
  void takesTheJdkOnThePath() throws Exception {
    Path jdk = jdk("path", "21.0.8");
    assertThat(find(jdk + "/bin:", Map.of()).output()).isEqualTo(jdk + " 21");
  }

  @Test
  void takesTheNewestOfTheUsualFoldersWhenJavaHomeIsOld() throws Exception {
    Path old = jdk("home", "17.0.15");
    jdk("jvm/a", "21.0.8");
    Path newest = jdk("jvm/b", "25");
    jdk("jvm/c", "24.0.2");
    assertThat(find(Map.of("JAVA_HOME", old.toString())).output()).isEqualTo(newest + " 25");
  }

  @Test
  void prefersJavaHomeAmongEquals() throws Exception {
    Path home = jdk("home", "25");
    jdk("jvm/b", "25.0.1");
    assertThat(find(Map.of("JAVA_HOME", home.toString())).output()).isEqualTo(home + " 25");
  }

  @Test
  void passesOverAFolderWithoutACompiler() throws Exception {
    Path runtime = jdk("jvm/b", "25");
    Files.delete(runtime.resolve("bin/javac"));
    Path jdk = jdk("jvm/a", "21.0.8");
    assertThat(find(Map.of()).output()).isEqualTo(jdk + " 21");
  }

  @Test
  void saysWhatToInstallWhenTheNewestIsTooOld() throws Exception {
    Path old = jdk("home", "17.0.15");
    Outcome outcome = find(Map.of("JAVA_HOME", old.toString()));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("needs a JDK of version 21 or newer")
        .contains("The newest found is version 17 in " + old)
        .contains("apt install openjdk-25-jdk-headless");
  }

  /** A folder of the shape of a JDK; its compiler says nothing, so the release file must do. */
  private Path jdk(String name, String version) throws IOException {
    Path home = machine.resolve(name);
    Path compiler = home.resolve("bin/javac");
    Files.createDirectories(compiler.getParent());
    Files.writeString(compiler, "#!/bin/sh\nexit 1\n");
    assertThat(compiler.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Outcome find(Map<String, String> environment) throws Exception {
    return find("", environment);
  }

  /** Sources the script with this machine's JDKs out of sight. */
  private Outcome find(String firstOnThePath, Map<String, String> environment) throws Exception {
    String script = Files.readString(Path.of("jdk.sh"));
    assertThat(script).contains(USUAL_FOLDERS);
    Path copy = machine.resolve("jdk.sh");
    Files.writeString(copy, script.replaceAll("/(usr|opt|Library)/\\S*", machine + "/jvm/*"));
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash",
            "-euc",
            ". \"$1\"; echo \"$JAVA_HOME $CHENGJIE_JDK_VERSION\"",
            "-",
            copy.toString());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", firstOnThePath + toolsWithoutJava());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    return new Outcome(process.waitFor(), output);
  }

  private String toolsWithoutJava() throws IOException {
    Path tools = Files.createDirectories(machine.resolve("tools"));
    for (String tool : new String[] {"bash", "sed", "readlink"}) {
      Files.createSymbolicLink(tools.resolve(tool), onThePath(tool));
    }
    return tools.toString();
  }

  private static Path onThePath(String tool) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      Path candidate = Path.of(folder, tool);
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("No " + tool + " on the PATH");
  }
}
