package io.chengjie.chassis.calls;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2Exception;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Keeps a connection open when an answer crosses the reset of its own call on the wire. Netty fails
 * only that write; but the server writes with a void promise, which sends the failure through the
 * pipeline, where the HTTP/2 handler takes it for an error of the whole connection and closes it
 * under every other call. Both ends of a call give up at the same deadline, so this happens
 * whenever a service is slow.
 */
@ApplicationScoped
class CrossedAnswers {
  private static final Logger LOG = Logger.getLogger(CrossedAnswers.class);
  private static final int BEFORE_EVERYTHING = 1000;
  private static final String NAME = "crossed-answers";

  void onStart(@Observes Filters filters) {
    filters.register(CrossedAnswers::guard, BEFORE_EVERYTHING);
  }

  private static void guard(RoutingContext call) {
    if (call.request().connection() instanceof ConnectionBase connection) {
      ChannelPipeline pipeline = connection.channelHandlerContext().pipeline();
      if (pipeline.get(NAME) == null) {
        pipeline.addFirst(NAME, Dropping.INSTANCE);
      }
    }
    call.next();
  }

  @Sharable
  private static final class Dropping extends ChannelInboundHandlerAdapter {
    static final Dropping INSTANCE = new Dropping();

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
      if (failure instanceof IllegalStateException
          && failure.getCause() instanceof Http2Exception) {
        LOG.debugf("An answer to a call that was given up: %s", failure.getMessage());
      } else {
        context.fireExceptionCaught(failure);
      }
    }
  }
}
