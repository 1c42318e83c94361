// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Forwarder} from "./Forwarder.sol";

/// @title Forwarder factory
/// @notice Gives every salt a deposit address that no key controls, known before a contract stands
///   there, and brings what arrives to the owner.
/// @dev Placed by the keyless CREATE2 deployer with the first owner as constructor argument, it has
///   one address on every chain, and so have its forwarders. Changing a byte of this file, of
///   Forwarder.sol or of the compiler's settings moves all of them.
contract ForwarderFactory {
    /// @notice One flush of a batch.
    /// @param salt The salt of the deposit address.
    /// @param token An ERC-20 contract, or the zero address for the native coin.
    struct Item {
        bytes32 salt;
        address token;
    }

    /// @dev What one item of a batch may burn. Several times what known tokens need; a token that
    ///   needs more is still flushed alone, by flush().
    uint256 private constant ITEM_GAS = 250_000;

    /// @dev A call passes on 63 of 64 parts of the gas; the rest covers the work around it.
    uint256 private constant GAS_BEFORE_ITEM = ITEM_GAS + ITEM_GAS / 63 + 10_000;

    /// @notice The code that every forwarder delegates to.
    Forwarder public immutable implementation;

    /// @notice Where all forwarders send money to.
    address public owner;

    /// @notice Who may accept the ownership; zero where nobody is proposed.
    address public pendingOwner;

    event ForwarderDeployed(address indexed forwarder, bytes32 indexed salt);

    /// @notice An item of a batch did not come through. The money is where it was.
    event FlushFailed(address indexed forwarder, address indexed token);

    event OwnershipTransferStarted(address indexed owner, address indexed pendingOwner);
    event OwnershipTransferred(address indexed formerOwner, address indexed owner);

    error NotOwner();
    error NotPendingOwner();
    error ZeroOwner();
    error DeploymentFailed();

    /// @notice The gas limit does not let every item have its share; nothing was done.
    error InsufficientGas();

    /// @param firstOwner Part of the init code, hence of this contract's address: whoever deploys
    ///   it, on whatever chain, cannot choose another owner for this address.
    constructor(address firstOwner) {
        if (firstOwner == address(0)) revert ZeroOwner();
        owner = firstOwner;
        implementation = new Forwarder();
        emit OwnershipTransferred(address(0), firstOwner);
    }

    /// @notice Proposes a successor, who becomes owner by accepting; a typing error costs nothing.
    /// @param successor The address proposed; zero takes a proposal back.
    function transferOwnership(address successor) external {
        if (msg.sender != owner) revert NotOwner();
        pendingOwner = successor;
        emit OwnershipTransferStarted(owner, successor);
    }

    /// @notice Makes the caller the owner, if it was proposed. All deposit addresses follow.
    function acceptOwnership() external {
        if (msg.sender != pendingOwner) revert NotPendingOwner();
        emit OwnershipTransferred(owner, msg.sender);
        owner = msg.sender;
        delete pendingOwner;
    }

    /// @notice The deposit address of a salt, whether or not a contract stands there yet.
    function forwarderOf(bytes32 salt) external view returns (address) {
        return _predict(salt, keccak256(_initCode()));
    }

    /// @notice Flushes one deposit address, deploying its forwarder first where it is missing.
    /// @dev Reverts with the token's or the forwarder's reason.
    /// @return amount What was sent, in the token's smallest unit.
    function flush(bytes32 salt, address token) external returns (uint256 amount) {
        bytes memory initCode = _initCode();
        return _ensureDeployed(salt, initCode, keccak256(initCode)).flush(token);
    }

    /// @notice Flushes many deposit addresses. One that fails is named by FlushFailed and does not
    ///   hold up the others.
    /// @dev A failure for want of gas would look like the token's. Hence a limit that is too low
    ///   for any item reverts the whole, and an estimate of gas by a node comes out high enough.
    function sweep(Item[] calldata items) external {
        bytes memory initCode = _initCode();
        bytes32 initCodeHash = keccak256(initCode);
        for (uint256 i = 0; i < items.length; ++i) {
            address token = items[i].token;
            Forwarder forwarder = _ensureDeployed(items[i].salt, initCode, initCodeHash);
            if (gasleft() < GAS_BEFORE_ITEM) revert InsufficientGas();
            try forwarder.flush{gas: ITEM_GAS}(token) returns (uint256) {}
            catch {
                emit FlushFailed(address(forwarder), token);
            }
        }
    }

    function _ensureDeployed(bytes32 salt, bytes memory initCode, bytes32 initCodeHash)
        private
        returns (Forwarder)
    {
        address forwarder = _predict(salt, initCodeHash);
        if (forwarder.code.length == 0) {
            address deployed;
            assembly ("memory-safe") {
                deployed := create2(0, add(initCode, 0x20), mload(initCode), salt)
            }
            if (deployed != forwarder) revert DeploymentFailed();
            emit ForwarderDeployed(forwarder, salt);
        }
        return Forwarder(payable(forwarder));
    }

    function _predict(bytes32 salt, bytes32 initCodeHash) private view returns (address) {
        return address(
            uint160(uint256(keccak256(abi.encodePacked(bytes1(0xff), address(this), salt, initCodeHash))))
        );
    }

    /// @dev The minimal proxy of EIP-1167.
    function _initCode() private view returns (bytes memory) {
        return abi.encodePacked(
            hex"3d602d80600a3d3981f3363d3d373d3d3d363d73", implementation, hex"5af43d82803e903d91602b57fd5bf3"
        );
    }
}
