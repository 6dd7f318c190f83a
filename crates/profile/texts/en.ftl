# Messages of the room profile.
