package io.stablecoin.gateway.signer.typeddata;

import io.stablecoin.gateway.signer.typeddata.StructType.Member;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** EIP712Domain: which of its five fields a document uses. The standard fixes order and types. */
final class DomainType {

  static final String NAME = "EIP712Domain";

  private static final List<Member> FIELDS =
      List.of(
          new Member("name", "string", new FieldType.Text()),
          new Member("version", "string", new FieldType.Text()),
          new Member("chainId", "uint256", new FieldType.WholeNumber(false, 256)),
          new Member("verifyingContract", "address", new FieldType.Account()),
          new Member("salt", "bytes32", new FieldType.FixedBytes(32)));

  private DomainType() {}

  /** As declared; where it is not, the fields that the domain has. */
  static StructType of(Optional<StructType> declared, JsonNode domain, Location at) {
    StructType type = declared.orElseGet(() -> derived(domain));
    List<Member> standard = FIELDS.stream().filter(field -> type.has(field.name())).toList();
    if (standard.isEmpty() || !standard.equals(type.members())) {
      throw at.refuse(
          "domain_malformed",
          "a domain has one or more of string name, string version, uint256 chainId, address"
              + " verifyingContract, bytes32 salt, in this order.");
    }
    return type;
  }

  private static StructType derived(JsonNode domain) {
    return new StructType(NAME, FIELDS.stream().filter(field -> domain.has(field.name())).toList());
  }
}
