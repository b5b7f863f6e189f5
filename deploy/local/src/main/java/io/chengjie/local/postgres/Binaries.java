package io.chengjie.local.postgres;

import io.chengjie.local.Failure;
import io.chengjie.local.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server programs, unpacked once from the archive on the class path into a folder. */
final class Binaries {
  private static final String COMPLETE = ".complete";

  private final Path folder;

  private Binaries(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks where the folder does not hold them yet. An unpacking that was cut short starts anew.
   */
  static Binaries unpackInto(Path folder) {
    if (!Files.exists(folder.resolve(COMPLETE))) {
      PrivateFiles.delete(folder);
      unpack(archiveName(), folder);
    }
    return new Binaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpack(String archive, Path folder) {
    try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new Failure(
            "There is no PostgreSQL for this machine in the build (%s). Give an external one by CHENGJIE_ENTERPRISE_DB_URL and so on; see ./run --help"
                .formatted(archive));
      }
      Files.createDirectories(folder);
      try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          place(tar, entry, folder);
        }
      }
      Files.createFile(folder.resolve(COMPLETE));
    } catch (IOException e) {
      throw new Failure(
          "Cannot unpack PostgreSQL into " + folder + ": " + PrivateFiles.reason(e), e);
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive names a file outside of itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
    boolean executable = (entry.getMode() & 0100) != 0;
    if (executable && !target.toFile().setExecutable(true, false)) {
      throw new IOException("Cannot make " + target + " executable");
    }
  }

  /** As the publisher of the archives names them: {@code postgres-linux-x86_64.txz}. */
  private static String archiveName() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "");
    String family = system.startsWith("mac") ? "darwin" : system;
    String processor = machine.equals("aarch64") ? "arm_64" : machine.replace("amd64", "x86_64");
    return "postgres-" + family + "-" + processor + ".txz";
  }
}
