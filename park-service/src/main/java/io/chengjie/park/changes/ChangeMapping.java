package io.chengjie.park.changes;

import io.chengjie.chassis.events.Change;
import io.chengjie.chassis.events.Event;
import io.chengjie.chassis.time.Instants;

/** Changes in the contract's form. */
final class ChangeMapping {
  private ChangeMapping() {}

  static io.chengjie.proto.park.v1.Change message(Change change) {
    Event event = change.event();
    Content content = Content.of(event.payload());
    var message =
        io.chengjie.proto.park.v1.Change.newBuilder()
            .setId(Long.toString(event.cursor().id()))
            .setType(event.type())
            .setTime(Instants.toProto(event.at()))
            .setActor(event.actor())
            .setContent(content.value());
    if (change.before() != null) {
      message.addAllChangedMembers(content.differences(Content.of(change.before())));
    }
    return message.build();
  }
}
