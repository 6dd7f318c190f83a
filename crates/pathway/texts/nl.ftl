# Messages of the room pathway.
