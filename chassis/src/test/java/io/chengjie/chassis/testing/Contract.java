package io.chengjie.chassis.testing;

import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.chengjie.proto.common.v1.Role;
import io.grpc.protobuf.ProtoServiceDescriptorSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The contract as it was built: nobody has to remember to add a new service to a list. */
public final class Contract {
  private static final String PACKAGE = "io/chengjie/proto";

  private Contract() {}

  /** Every gRPC service in the jar or folder of the generated contract. */
  public static List<ServiceDescriptor> services() {
    try {
      URI place = Role.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return services(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
        return services(jar.getPath("/"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<ServiceDescriptor> services(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(PACKAGE))) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith("Grpc.class") && !file.contains("Mutiny"))
          .sorted()
          .map(Contract::service)
          .toList();
    }
  }

  private static ServiceDescriptor service(String classFile) {
    String name = classFile.substring(0, classFile.length() - ".class".length()).replace('/', '.');
    try {
      var grpc =
          (io.grpc.ServiceDescriptor)
              Class.forName(name, true, Contract.class.getClassLoader())
                  .getMethod("getServiceDescriptor")
                  .invoke(null);
      return ((ProtoServiceDescriptorSupplier) Objects.requireNonNull(grpc.getSchemaDescriptor()))
          .getServiceDescriptor();
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(name + " is no generated service", failure);
    }
  }
}
