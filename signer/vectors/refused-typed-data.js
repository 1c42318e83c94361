import { TypedDataEncoder } from "ethers";

const DOCUMENT = {
  types: {
    EIP712Domain: [
      { name: "name", type: "string" },
      { name: "chainId", type: "uint256" },
    ],
    Order: [
      { name: "to", type: "Person" },
      { name: "amount", type: "uint8" },
    ],
    Person: [{ name: "wallet", type: "address" }],
  },
  primaryType: "Order",
  domain: { name: "Shop", chainId: 1 },
  message: { to: { wallet: "0x" + "11".repeat(20) }, amount: 7 },
};

/**
 * Documents that must be refused, each with the code. `ethers` is what ethers does: it signs some,
 * with a field ignored or a value bent.
 */
export function refusedTypedData() {
  if (verdict(DOCUMENT) !== "signs") {
    throw new Error("The document is refused before anything in it is spoilt");
  }
  return [...ofValues(), ...ofShape(), ...ofTypes(), ...ofDomain()];
}

function ofValues() {
  const typed = (type, wrong, code) => refused(`${type} ${JSON.stringify(wrong)}`, code, (d) => {
    d.types.Person[0].type = type;
    d.message.to.wallet = wrong;
  });
  return [
    typed("uint8", 256, "value_out_of_range"),
    typed("uint8", -1, "value_out_of_range"),
    typed("uint8", "256", "value_out_of_range"),
    typed("uint8", "0x100", "value_out_of_range"),
    typed("int8", 128, "value_out_of_range"),
    typed("int8", -129, "value_out_of_range"),
    typed("int8", "0x80", "value_out_of_range"),
    typed("uint256", "0x1" + "00".repeat(32), "value_malformed"),
    typed("uint256", (2n ** 256n).toString(), "value_out_of_range"),
    typed("int256", (2n ** 255n).toString(), "value_out_of_range"),
    typed("int256", (-(2n ** 255n) - 1n).toString(), "value_out_of_range"),
    typed("uint256", "", "value_malformed"),
    typed("uint256", " 1", "value_malformed"),
    typed("uint256", "01", "value_malformed"),
    typed("uint256", "1.0", "value_malformed"),
    typed("uint256", "1e3", "value_malformed"),
    typed("uint256", "0x", "value_malformed"),
    typed("uint256", "-0", "value_malformed"),
    typed("uint256", "one", "value_malformed"),
    typed("uint256", 1.5, "value_malformed"),
    typed("uint256", true, "value_malformed"),
    typed("uint256", null, "value_malformed"),
    typed("uint256", [1], "value_malformed"),
    typed("bool", "true", "value_malformed"),
    typed("bool", 1, "value_malformed"),
    typed("bool", null, "value_malformed"),
    typed("string", 1, "value_malformed"),
    typed("string", "\ud800", "text_malformed"),
    typed("bytes", "", "hex_malformed"),
    typed("bytes", "00", "hex_malformed"),
    typed("bytes", "0x0", "hex_malformed"),
    typed("bytes", "0xzz", "hex_malformed"),
    typed("bytes", [1, 2], "value_malformed"),
    typed("bytes4", "0x000000", "value_out_of_range"),
    typed("bytes4", "0x0000000000", "value_out_of_range"),
    typed("address", "0x" + "11".repeat(19), "address_length"),
    typed("address", "11".repeat(20), "address_malformed"),
    typed("address", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD".replace("5aAe", "5AAe"), "address_checksum"),
    typed("address", "vitalik.eth", "address_malformed"),
    typed("uint8[]", 1, "value_malformed"),
    typed("uint8[]", { 0: 1 }, "value_malformed"),
    typed("uint8[2]", [1], "value_out_of_range"),
    typed("uint8[2]", [1, 2, 3], "value_out_of_range"),
    typed("uint8[][2]", [[1]], "value_out_of_range"),
  ];
}

function ofShape() {
  return [
    refused("a missing field", "field_missing", (d) => delete d.message.amount),
    refused("a missing field of an inner struct", "field_missing", (d) => delete d.message.to.wallet),
    refused("a surplus field", "field_unknown", (d) => (d.message.tip = 1)),
    refused("a surplus field of an inner struct", "field_unknown", (d) => (d.message.to.name = "Bob")),
    refused("null for a struct", "value_malformed", (d) => (d.message.to = null)),
    refused("an array for a struct", "value_malformed", (d) => (d.message.to = [])),
    refused("a string for the message", "value_malformed", (d) => (d.message = "Order")),
    refused("no message", "field_missing", (d) => delete d.message),
    refused("no types", "field_missing", (d) => delete d.types),
    refused("a surplus part", "field_unknown", (d) => (d.comment = "")),
    refused("an unknown primary type", "primary_type_unknown", (d) => (d.primaryType = "Mail")),
    refused("the domain as primary type", "primary_type_unknown", (d) => (d.primaryType = "EIP712Domain")),
  ];
}

function ofTypes() {
  const notation = (type, code) => refused(`type ${JSON.stringify(type)}`, code, (d) => (d.types.Order[1].type = type));
  const struct = (name, code) => refused(`struct ${JSON.stringify(name)}`, code, (d) => {
    d.types[name] = d.types.Person;
    d.types.Order[0].type = name;
    delete d.types.Person;
  });
  return [
    ...["uint", "int", "uint7", "uint0", "uint264", "int257", "bytes0", "bytes33", "byte", "Nobody", "Nobody[]"].map(
      (type) => notation(type, "type_unknown"),
    ),
    ...["", " uint8", "uint8[", "uint8]", "uint8[0]", "uint8[01]", "uint8[-1]", "uint8[] ", "a b", "1a"].map((type) =>
      notation(type, "type_malformed"),
    ),
    ...["bool", "address", "uint8", "Person[]", "Per son", "1Person", "Person(", ""].map((name) => struct(name, "type_malformed")),
    struct("uint7", "type_unknown"),
    refused("a field's name with a comma", "type_malformed", (d) => (d.types.Order[1].name = "a,uint8 b")),
    refused("two fields of one name", "type_malformed", (d) => d.types.Order.push({ name: "amount", type: "uint8" })),
    refused("a field without a type", "field_missing", (d) => delete d.types.Order[1].type),
    refused("a field with an index", "field_unknown", (d) => (d.types.Order[1].indexed = true)),
    refused("a struct that contains itself without end", "field_missing", (d) =>
      d.types.Person.push({ name: "partner", type: "Person" }),
    ),
  ];
}

function ofDomain() {
  return [
    refused("an empty domain", "domain_malformed", (d) => {
      d.types.EIP712Domain = [];
      d.domain = {};
    }),
    refused("an unknown field of the domain", "domain_malformed", (d) => {
      d.types.EIP712Domain.push({ name: "network", type: "string" });
      d.domain.network = "polygon";
    }),
    refused("a field of the domain that its type lacks", "field_unknown", (d) => (d.domain.version = "1")),
    refused("a field of the domain's type that it lacks", "field_missing", (d) => delete d.domain.chainId),
    refused("a domain in another order", "domain_malformed", (d) => d.types.EIP712Domain.reverse()),
    refused("a chain id of another type", "domain_malformed", (d) => (d.types.EIP712Domain[1].type = "uint64")),
    refused("a chain id that is no number", "value_malformed", (d) => (d.domain.chainId = "polygon")),
  ];
}

function refused(name, code, spoil) {
  const document = structuredClone(DOCUMENT);
  spoil(document);
  return { name, code, document, ethers: verdict(document) };
}

function verdict(document) {
  try {
    TypedDataEncoder.getPayload(document.domain, withoutDomain(document.types), document.message);
    TypedDataEncoder.hash(document.domain, withoutDomain(document.types), document.message);
    return "signs";
  } catch {
    return "refuses";
  }
}

function withoutDomain({ EIP712Domain, ...types }) {
  return types;
}
