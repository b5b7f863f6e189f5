package io.chengjie.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code kubectl kustomize}, where kubectl is on the PATH. It needs no cluster. */
record Kubectl(Path program) {
  static Optional<Kubectl> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Kubectl::new);
  }

  List<JsonNode> render(Path kustomization) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "kustomize", kustomization.toString()).start();
      process.getOutputStream().close();
      String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      // Warnings, such as a deprecated field, are failures too.
      if (process.waitFor() != 0 || !said.isBlank()) {
        throw new AssertionError("kubectl kustomize " + kustomization + " says: " + said);
      }
      return Manifests.parse(rendered);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
