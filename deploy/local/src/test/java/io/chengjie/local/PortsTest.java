package io.chengjie.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void saysWhichPortIsBusyAndWhatToDo() throws IOException {
    Ports ports = Ports.anyFree();
    int wanted = ports.of(Part.PARK);
    try (ServerSocket ignored = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(ports::requirePartsFree)
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Port " + wanted + ", wanted for park-service")
          .hasMessageContaining("--port");
    }
  }

  @Test
  void aListenerOnAllAddressesCountsAsBusyToo() throws IOException {
    Ports ports = Ports.anyFree();
    try (ServerSocket ignored = new ServerSocket(ports.postgres())) {
      assertThatThrownBy(ports::requirePostgresFree).isInstanceOf(Failure.class);
    }
  }

  @Test
  void freePortsAreAllDifferent() {
    Ports ports = Ports.anyFree();

    Set<Integer> all = new HashSet<>(ports.parts().values());
    all.add(ports.postgres());

    assertThat(all).hasSize(Part.values().length + 1);
    assertThatCode(ports::requirePartsFree).doesNotThrowAnyException();
  }
}
