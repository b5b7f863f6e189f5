package io.chengjie.gateway.testing;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import com.google.protobuf.util.FieldMaskUtil;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.proto.common.v1.ErrorReason;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the fake services keep, and how they answer by the conventions of the contract's names. */
final class FakeStore {
  static final List<ServiceDescriptor> SERVICES =
      List.of(
          io.chengjie.proto.enterprise.v1.RegistryServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.enterprise.v1.FactsServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.enterprise.v1.CodeListServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.CapacityViewServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.CatalogServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.DemonstrationZoneServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.DesignationServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.FacilityServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.RegionProfileServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.FactoryServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.HoldServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.ChangeServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.LandServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.AllocationServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.SpaceServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.park.v1.SitingServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.policy.v1.VocabularyServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.policy.v1.CatalogServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.policy.v1.EligibilityServiceGrpc.getServiceDescriptor(),
          io.chengjie.proto.policy.v1.FundServiceGrpc.getServiceDescriptor());

  private record Replay(Message request, Message answer) {}

  private final Map<String, Map<String, Message>> resources = new HashMap<>();
  private final Map<String, Replay> replays = new HashMap<>();
  private final Map<String, Message> outputs = new HashMap<>();
  private int sequence;

  FakeStore() {
    for (ServiceDescriptor service : SERVICES) {
      for (io.grpc.MethodDescriptor<?, ?> method : service.getMethods()) {
        MethodDescriptor schema =
            ((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor()).getMethodDescriptor();
        var marshaller =
            (io.grpc.MethodDescriptor.PrototypeMarshaller<?>) method.getResponseMarshaller();
        outputs.put(
            schema.getOutputType().getFullName(), (Message) marshaller.getMessagePrototype());
      }
    }
  }

  synchronized Message answer(MethodDescriptor method, Message request, Runnable replayed) {
    String requestId = text(request, GatewayOperation.REQUEST_ID);
    String key = method.getFullName() + " " + requestId;
    Replay earlier = requestId.isEmpty() ? null : replays.get(key);
    if (earlier != null && !earlier.request().equals(request)) {
      throw Rejection.of(ErrorReason.IDEMPOTENCY_KEY_REUSED);
    }
    if (earlier != null) {
      replayed.run();
      return earlier.answer();
    }
    Message answer = answer(method, request);
    if (!requestId.isEmpty()) {
      replays.put(key, new Replay(request, answer));
    }
    return answer;
  }

  private Message answer(MethodDescriptor method, Message request) {
    String name = method.getName();
    Message empty = outputs.get(method.getOutputType().getFullName());
    if (name.startsWith("Get") && !method.getInputType().getName().equals("GetLandCoverRequest")) {
      return find(method.getOutputType(), request);
    }
    if (name.startsWith("List")) {
      return page(empty, request);
    }
    if (name.startsWith("Update")) {
      return update(empty, request);
    }
    if (name.startsWith("Create") || name.startsWith("Register") || name.startsWith("Place")) {
      return create(empty, request);
    }
    return field(request, GatewayOperation.ETAG).isEmpty()
            || field(empty, GatewayOperation.ETAG).isEmpty()
        ? CannedAnswers.of(empty, request)
        : next(empty, request);
  }

  private Message create(Message empty, Message request) {
    Message.Builder resource = empty.toBuilder();
    Optional<FieldDescriptor> wrapper =
        request.getDescriptorForType().getFields().stream()
            .filter(f -> f.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !f.isRepeated())
            .filter(f -> f.getMessageType().equals(empty.getDescriptorForType()))
            .findFirst();
    wrapper.ifPresent(field -> resource.mergeFrom((Message) request.getField(field)));
    copy(request, resource);
    sequence++;
    set(
        resource,
        "id",
        empty.getDescriptorForType().getName().toUpperCase(java.util.Locale.ROOT) + "-" + sequence);
    set(resource, "number", 1);
    setState(resource, 1);
    set(resource, "etag", "v1");
    return keep(resource.build());
  }

  private Message update(Message empty, Message request) {
    Message present = find(empty.getDescriptorForType(), request);
    requireEtag(present, request);
    Message.Builder changed = present.toBuilder();
    Descriptor type = request.getDescriptorForType();
    FieldMask mask = (FieldMask) request.getField(type.findFieldByName("update_mask"));
    Message values =
        (Message)
            request.getField(
                type.getFields().stream()
                    .filter(f -> f.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                    .filter(f -> f.getMessageType().equals(empty.getDescriptorForType()))
                    .findFirst()
                    .orElseThrow());
    FieldMaskUtil.merge(
        mask,
        values,
        changed,
        new FieldMaskUtil.MergeOptions()
            .setReplacePrimitiveFields(true)
            .setReplaceRepeatedFields(true)
            .setReplaceMessageFields(true));
    return keep(bumped(changed));
  }

  private Message next(Message empty, Message request) {
    Message present = find(empty.getDescriptorForType(), request);
    requireEtag(present, request);
    Message.Builder changed = present.toBuilder();
    setState(changed, 2);
    return keep(bumped(changed));
  }

  private static void requireEtag(Message present, Message request) {
    if (!text(present, "etag").equals(text(request, "etag"))) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
  }

  private static Message bumped(Message.Builder changed) {
    String etag = text(changed.build(), "etag");
    set(changed, "etag", "v" + (Integer.parseInt(etag.substring(1)) + 1));
    return changed.build();
  }

  private Message find(Descriptor type, Message request) {
    String key = key(request);
    Message found = kept(type).get(key);
    if (found == null) {
      throw Rejection.of(ErrorReason.RESOURCE_NOT_FOUND)
          .with("resource", type.getName())
          .with("id", key);
    }
    return found;
  }

  private Message page(Message empty, Message request) {
    FieldDescriptor items = empty.getDescriptorForType().findFieldByName("items");
    List<Message> all = new ArrayList<>(kept(items.getMessageType()).values());
    int asked = (int) field(request, "page_size").map(request::getField).orElse(0);
    if (asked < 0) {
      throw Rejection.of(ErrorReason.VALIDATION_FAILED)
          .violation(
              "pageSize",
              io.chengjie.proto.common.v1.ViolationReason.RULE_BROKEN,
              "rule",
              "int32.gte");
    }
    int size = asked == 0 ? 50 : Math.min(asked, 200);
    int start = start(text(request, "page_token"));
    int end = Math.min(all.size(), start + size);
    Message.Builder page = empty.toBuilder();
    copy(request, page);
    all.subList(Math.min(start, end), end).forEach(item -> page.addRepeatedField(items, item));
    set(page, "next_page_token", end < all.size() ? "at" + end : "");
    return page.build();
  }

  private static int start(String token) {
    if (token.isEmpty()) {
      return 0;
    }
    if (!token.matches("at[0-9]{1,6}")) {
      throw Rejection.of(ErrorReason.PAGE_TOKEN_INVALID);
    }
    return Integer.parseInt(token.substring(2));
  }

  private Message keep(Message resource) {
    kept(resource.getDescriptorForType()).put(key(resource), resource);
    return resource;
  }

  private Map<String, Message> kept(Descriptor type) {
    return resources.computeIfAbsent(type.getFullName(), name -> new LinkedHashMap<>());
  }

  /** Number and policy, key, or id: what identifies a resource and names it in requests. */
  private static String key(Message message) {
    if (field(message, "number").isPresent()) {
      return text(message, "policy_id") + "/" + message.getField(field(message, "number").get());
    }
    return field(message, "key").isPresent() ? text(message, "key") : text(message, "id");
  }

  private static void copy(Message from, Message.Builder to) {
    from.getAllFields()
        .forEach(
            (field, value) -> {
              FieldDescriptor same = to.getDescriptorForType().findFieldByName(field.getName());
              if (same != null && same.getJavaType() == field.getJavaType()) {
                to.setField(same, value);
              }
            });
  }

  static Optional<FieldDescriptor> field(Message message, String name) {
    return Optional.ofNullable(message.getDescriptorForType().findFieldByName(name));
  }

  static String text(Message message, String name) {
    return field(message, name).map(f -> message.getField(f).toString()).orElse("");
  }

  static void set(Message.Builder into, String name, Object value) {
    FieldDescriptor field = into.getDescriptorForType().findFieldByName(name);
    if (field != null) {
      into.setField(field, value);
    }
  }

  private static void setState(Message.Builder into, int number) {
    for (String name : List.of("state", "stage", "status")) {
      FieldDescriptor field = into.getDescriptorForType().findFieldByName(name);
      if (field != null) {
        into.setField(field, field.getEnumType().findValueByNumber(number));
      }
    }
  }
}
