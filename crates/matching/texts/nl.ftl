# Messages of the room matching.
