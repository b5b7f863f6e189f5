package io.chengjie.chassis.testing.canary.right;

import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Vetoed;

/** Streams by hand and leaves the event loop its own way. */
@Vetoed
@GrpcService
public class BlockingEndpoint {
  @RunOnVirtualThread
  void answer(StreamObserver<String> observer) {
    observer.onCompleted();
  }
}
